/** The letter with an invitation: plain text, because it says one thing and has one link. */
import type { InvitationLetter } from "#app/firm/firmDeps.ts";

/** Writes the letter in Swedish, the language of the interface. */
export function renderInvitation({ firmName, link }: InvitationLetter): {
  readonly subject: string;
  readonly text: string;
} {
  return {
    subject: `Inbjudan till ${firmName} i Skatt & Bokslut`,
    text: [
      "Hej!",
      "",
      `${firmName} har bjudit in dig till Skatt & Bokslut.`,
      "Öppna länken för att välja lösenord och logga in:",
      "",
      link,
      "",
      "Länken gäller i sju dagar och kan användas en gång.",
      "Väntade du dig inte den här inbjudan kan du bortse från den.",
      "",
    ].join("\n"),
  };
}
