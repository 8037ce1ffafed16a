/** The commands for users. */
import type { Command } from "commander";
import { resetUser } from "./userReset.ts";

/** Adds `reset` to the command `user`. */
export function register(user: Command): void {
  user.usage("KOMMANDO").helpCommand(false);
  user
    .command("reset")
    .usage("E-POST [--two-factor]")
    .description("skriv ut en länk, som fungerar en gång inom en timme, för att välja nytt lösenord")
    .argument("<e-post>")
    .option("--two-factor", "stäng även av tvåstegsverifieringen, för den som inte kan ange sin kod")
    .action((email: string, options: { readonly twoFactor?: true }) =>
      resetUser(email, options.twoFactor === true),
    );
}
