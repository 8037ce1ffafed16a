/** Which question is open beside the list, or whether the text to the client stands in its place: in the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export interface OpenQuestion {
  readonly questionId: string | null;
  readonly isLetter: boolean;
  readonly open: (questionId: string) => void;
  readonly close: () => void;
  readonly showLetter: () => void;
  readonly showList: () => void;
}

/** Reads and changes what is shown. */
export function useOpenQuestion(): OpenQuestion {
  const { fraga, visa } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (search: { fraga?: string; visa?: "text" }, replace = false): void => {
    void navigate({ to: ".", search, replace });
  };
  const clear = (): void => {
    show({});
  };
  return {
    questionId: fraga ?? null,
    isLetter: visa === "text",
    open: (questionId) => {
      show({ fraga: questionId }, fraga !== undefined);
    },
    close: clear,
    showLetter: () => {
      show({ visa: "text" });
    },
    showList: clear,
  };
}
