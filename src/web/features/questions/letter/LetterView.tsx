/** The text to the client: changed by hand if need be, then copied, printed or opened in a mail program. */
import { Button, Textarea } from "@mantine/core";
import { IconArrowLeft, IconCopy, IconMail, IconPrinter } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import type { Question } from "#wire/progress.ts";
import { typed } from "#web/components/fields/typed.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { useMayAsk } from "#web/lib/access.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { letterSubject, letterText, mailAddress, unanswered } from "./letterText.ts";
import { MarkSent } from "./MarkSent.tsx";

export interface LetterViewProps {
  readonly closing: Closing;
  readonly questions: readonly Question[];
  readonly onBack: () => void;
}

/** Draws the text with its buttons. */
export function LetterView({ closing, questions, onBack }: LetterViewProps): JSX.Element {
  const session = useSession();
  const mayMark = useMayAsk();
  const asked = unanswered(questions);
  const { client, fiscalYear } = closing;
  const from = { name: session?.user.name ?? "", firm: session?.firm.name ?? "" };
  const made = letterText({ client, fiscalYear, questions: asked, from });
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? made;
  return (
    <div className="scroll pad letter">
      <div className="toolbar">
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft className="i" aria-hidden="true" />}
          onClick={onBack}
        >
          {t("questions.letter.back")}
        </Button>
      </div>
      <h2>{t("questions.letter.title")}</h2>
      {asked.length === 0 ? (
        <p className="ink2">{t("questions.letter.none")}</p>
      ) : (
        <>
          <p className="ink2 aside">{t("questions.letter.help")}</p>
          <Textarea
            label={t("questions.letter.text")}
            value={text}
            autosize
            minRows={12}
            maxRows={32}
            onChange={typed(setChanged)}
          />
          {/* A field prints only what is in its window. */}
          <pre className="printed-letter" aria-hidden="true">
            {text}
          </pre>
          <LetterButtons text={text} subject={letterSubject({ client, fiscalYear })} />
          {mayMark && <MarkSent closingId={closing.closingId} asked={asked} />}
        </>
      )}
    </div>
  );
}

function LetterButtons({ text, subject }: { text: string; subject: string }): JSX.Element {
  const [copying, setCopying] = useState<"not-yet" | "copied" | "refused">("not-yet");
  const address = mailAddress(subject, text);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopying("copied");
    } catch {
      setCopying("refused");
    }
  };
  return (
    <>
      <div className="buttons">
        <Button leftSection={<IconCopy className="i" aria-hidden="true" />} onClick={() => void copy()}>
          {t(copying === "copied" ? "questions.letter.copied" : "questions.letter.copy")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter className="i" aria-hidden="true" />}
          onClick={() => {
            window.print();
          }}
        >
          {t("questions.letter.print")}
        </Button>
        {address !== null && (
          <Button
            variant="default"
            leftSection={<IconMail className="i" aria-hidden="true" />}
            renderRoot={(button) => <a {...button} href={address} />}
          >
            {t("questions.letter.mail")}
          </Button>
        )}
      </div>
      {address === null && <p className="sm ink2 aside">{t("questions.letter.long")}</p>}
      {copying === "refused" && <Notice tone="warn">{t("questions.letter.notCopied")}</Notice>}
    </>
  );
}
