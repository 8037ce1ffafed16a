/** A place to drop a file, or to choose one by a button. */
import { type JSX, type ReactNode, useId, useState } from "react";

export interface FileDropProps {
  /** File name endings, as in the accept attribute. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  /** Draws the inside; `choose` opens the browser's own dialog. */
  readonly children: (choose: () => void) => ReactNode;
}

/** Draws the drop zone. The same file can be chosen twice in a row. */
export function FileDrop({ accept, disabled = false, onFile, children }: FileDropProps): JSX.Element {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !disabled) onFile(file);
  };
  return (
    <div
      className="drop"
      data-over={isOver ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {children(() => {
        document.getElementById(id)?.click();
      })}
      <input
        id={id}
        type="file"
        hidden
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
