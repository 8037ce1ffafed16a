/** Set-up, session, the firm (byrå) and its users. Signing in and two-factor: ./signIn.ts. */
import { z } from "zod";
import { amountOre, id, moment, role, userId } from "./values.ts";

const email = z.email().max(254);
const password = z.string().min(12).max(256);
const personName = z.string().trim().min(1).max(100);
const firmName = z.string().trim().min(1).max(200);

/** GET /api/setup (public). `tokenRequired` when the server is reached from outside loopback. */
export const setupState = z.object({
  needed: z.boolean(),
  tokenRequired: z.boolean(),
  /** A stand-in is used in the place of Fortnox: every page says Sandlåda. */
  sandbox: z.boolean(),
});
/** POST /api/setup (public, once): makes firm and administrator and signs in. */
export const setupRequest = z.object({
  firmName,
  name: personName,
  email,
  password,
  token: z.string().max(200).exactOptional(),
});

/** GET /api/session */
export const session = z.object({
  user: z.object({ userId, name: z.string(), email: z.string(), twoFactor: z.boolean() }),
  firm: z.object({ id, name: z.string() }),
  role,
  /** A stand-in is used in the place of Fortnox: every page says Sandlåda. */
  sandbox: z.boolean(),
});

export const firmUser = z.object({
  userId,
  name: z.string(),
  email: z.string(),
  role,
  twoFactor: z.boolean(),
  active: z.boolean(),
  lastSeenAt: moment.nullable(),
});
export const invitation = z.object({
  id,
  email: z.string(),
  role,
  createdAt: moment,
  expiresAt: moment,
});

/** GET /api/firm */
export const firm = z.object({
  id,
  name: z.string(),
  /** Väsentlighet: up to this a difference is none, where an account has no threshold of its own. */
  materialityOre: amountOre,
  users: z.array(firmUser),
  invitations: z.array(invitation),
  /** False when SMTP_URL is not set: links are then shown to be copied. */
  mailConfigured: z.boolean(),
});
/** PATCH /api/firm */
export const firmChange = z.object({
  name: firmName.exactOptional(),
  materialityOre: amountOre.exactOptional(),
});
/** POST /api/firm/invitations. DELETE /api/firm/invitations/:invitationId takes it back. */
export const invitationRequest = z.object({ email, role });
export const invitationMade = z.object({ invitation, link: z.url(), mailed: z.boolean() });
/** PATCH /api/firm/users/:userId */
export const firmUserChange = z.object({ role: role.exactOptional(), active: z.boolean().exactOptional() });

/** GET /api/invitations/:token (public) */
export const openInvitation = z.object({ firmName: z.string(), email: z.string(), role });
/** POST /api/invitations/:token (public): makes the user and signs in. */
export const invitationAnswer = z.object({ name: personName, password });

/** POST /api/password-resets/:token (public); the link comes from `bokslut user reset EMAIL`. */
export const passwordReset = z.object({ password });

/** GET /api/account/sessions; DELETE /api/account/sessions/:sessionId */
export const sessionList = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      createdAt: moment,
      lastSeenAt: moment,
      device: z.string(),
    }),
  ),
});
/** PATCH /api/account */
export const accountChange = z.object({ name: personName });

export type SetupRequest = z.infer<typeof setupRequest>;
export type Session = z.infer<typeof session>;
export type Firm = z.infer<typeof firm>;
export type FirmUser = z.infer<typeof firmUser>;
export type Invitation = z.infer<typeof invitation>;
export type InvitationRequest = z.infer<typeof invitationRequest>;
export type InvitationMade = z.infer<typeof invitationMade>;
export type OpenInvitation = z.infer<typeof openInvitation>;
export type SessionList = z.infer<typeof sessionList>;
