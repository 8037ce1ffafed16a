/** Who asks: a signed-in person in a firm, with the role that says what they may do there. */

export type Role = "administrator" | "accountant" | "reviewer" | "reader";

export interface Actor {
  readonly firmId: string;
  readonly userId: string;
  readonly role: Role;
}

/** A person as others in the firm see them; a removed person keeps the name on what they did. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly active: boolean;
}
