/**
 * A small card beside the figure or word that opens it. It takes the focus and gives it back; Escape, a click
 * elsewhere and the button itself close it. Nothing is mounted until it opens, so tables may hold one in every row.
 */
import { Popover } from "@mantine/core";
import { type JSX, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import "./popup.css";

export interface PopupProps {
  /** What the card tells: its heading, and the tooltip of the button. */
  readonly title: string;
  /** What the button shows. */
  readonly trigger: ReactNode;
  readonly triggerClass: string;
  /** Inside a row of a table: reached with the row and not by Tab. */
  readonly inRow?: boolean;
  /** Draws the card's content. */
  readonly children: (close: () => void) => ReactNode;
}

/** Draws the button, and the card while it is open. */
export function Popup({ title, trigger, triggerClass, inRow = false, children }: PopupProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <span className="popup-place" ref={place}>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        title={title}
        tabIndex={inRow ? -1 : 0}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!isOpen);
        }}
      >
        {trigger}
      </button>
      {isOpen && (
        <PopupCard title={title} place={place} onClose={close} onLeave={setOpen}>
          {children}
        </PopupCard>
      )}
    </span>
  );
}

/** Draws a card beside what it stands in, open from the start, for what a key opens. */
export function PopupAt({
  title,
  onClose,
  children,
}: Pick<PopupProps, "title" | "children"> & { readonly onClose: () => void }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span className="popup-place" ref={place}>
      <PopupCard title={title} place={place} onClose={onClose} onLeave={onClose}>
        {children}
      </PopupCard>
    </span>
  );
}

interface PopupCardProps {
  readonly title: string;
  readonly place: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** The click that closes goes to what was clicked, and the focus with it. */
  readonly onLeave: (isOpen: false) => void;
  readonly children: PopupProps["children"];
}

function PopupCard({ title, place, onClose, onLeave, children }: PopupCardProps): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  const heading = useId();
  useKeys({ Escape: onClose });
  useEffect(() => {
    const leave = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node)) return;
      if (card.current?.contains(target) !== true && place.current?.contains(target) !== true) onLeave(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
    };
  }, [place, onLeave]);
  return (
    <Popover
      opened
      position="bottom-end"
      offset={4}
      withRoles={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className="popup-anchor" />
      </Popover.Target>
      <Popover.Dropdown className="popup" role="dialog" aria-labelledby={heading}>
        <div
          ref={(element) => {
            card.current = element;
          }}
          tabIndex={-1}
          data-popup
          // What happens in the card is no business of the row that it stands beside.
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          <h2 id={heading}>{title}</h2>
          {children(onClose)}
        </div>
        <FocusOnOpen card={card} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Moves the focus once the card stands in the document. */
function FocusOnOpen({ card }: { card: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
  }, [card]);
  return null;
}
