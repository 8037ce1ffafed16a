/** A place to drop a file, or to choose one by a button. */
import { type JSX, type ReactNode, useId, useState } from "react";

export interface FileDropProps {
  /** File name endings, as in the accept attribute. */
  readonly accept: string;
  readonly disabled?: boolean;
  /** Several may be dropped or chosen at once; `onFile` is told of each. */
  readonly multiple?: boolean;
  /** The id of the field, for a button elsewhere on the page. */
  readonly id?: string;
  readonly onFile: (file: File) => void;
  /** Draws the inside; `choose` opens the browser's own dialog. */
  readonly children: (choose: () => void) => ReactNode;
}

/** Draws the drop zone. The same file can be chosen twice in a row. */
export function FileDrop(props: FileDropProps): JSX.Element {
  const { accept, disabled = false, multiple = false, onFile, children } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null): void => {
    const taken = Array.from(files ?? []).slice(0, multiple ? undefined : 1);
    if (!disabled) for (const file of taken) onFile(file);
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
        multiple={multiple}
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
