/** The frame of every dialog: its title, its close button, and no landmark of its own. */
import { Drawer, Modal } from "@mantine/core";
import { type JSX, type ReactNode, useLayoutEffect, useRef } from "react";
import { t } from "#web/lib/texts/translate.ts";

export interface DialogProps {
  readonly title: string;
  /** Left out for a dialog that has to be answered. */
  readonly onClose?: () => void;
  /** At the right edge, full height, in place of the middle. */
  readonly atSide?: boolean;
  /** For tables: twice as wide. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const widePx = 880;

/** Draws a dialog over the page; mount it only while it is open. */
export function Dialog({ title, onClose, atSide = false, wide = false, children }: DialogProps): JSX.Element {
  useFocusReturn();
  const Part = atSide ? Drawer : Modal;
  return (
    <Part.Root
      opened
      onClose={onClose ?? ignore}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      {...(atSide ? { position: "right" as const } : {})}
      {...(wide ? { size: widePx } : {})}
    >
      <Part.Overlay backgroundOpacity={0.4} />
      <Part.Content>
        <div className="dialog-head">
          <Part.Title>{title}</Part.Title>
          {onClose !== undefined && <Part.CloseButton aria-label={t("common.close")} />}
        </div>
        <Part.Body>{children}</Part.Body>
      </Part.Content>
    </Part.Root>
  );
}

/** Gives the focus back to where it was when the dialog opened. */
function useFocusReturn(): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current ??= document.activeElement;
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, []);
}

function ignore(): void {
  // A dialog without a way out is closed by what it asks for.
}
