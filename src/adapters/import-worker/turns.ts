/** Lets only so many work at a time; those who come later wait for their turn. */
export interface Turns {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Makes the turns. */
export function createTurns(mostAtOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  const begin = async (): Promise<void> => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
  };
  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  return {
    take: async (work) => {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
