/** The time of day, anew each second for as long as something counts down. */
import { useEffect, useState } from "react";

const tickMs = 1000;

/** Gives the milliseconds since 1970; stands still when `isTicking` is false. */
export function useNow(isTicking: boolean): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!isTicking) return undefined;
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, tickMs);
    return () => {
      clearInterval(timer);
    };
  }, [isTicking]);
  return nowMs;
}
