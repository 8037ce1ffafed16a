/**
 * The two files in which tax returns are handed to Skatteverket: INFO.SRU tells who sends, BLANKETTER.SRU holds a block
 * for each form. Source: Skatteverket's technical description for period 2025P4, and brochure SKV 269, section 7.
 */
export interface SruSender {
  /** Twelve digits: 16 and the organisation number, or a personal number with its century. */
  readonly identity: string;
  readonly name: string;
  readonly address: string | null;
  /** Five digits. */
  readonly postalCode: string;
  readonly postalTown: string;
  readonly department: string | null;
  readonly contact: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A moment as the files write it. */
export interface SruMoment {
  /** `YYYYMMDD`. */
  readonly date: string;
  /** `HHMMSS`. */
  readonly time: string;
}

export interface SruField {
  readonly code: string;
  /** Digits with a minus when negative, or `X`. */
  readonly value: string;
}

export interface SruBlock {
  /** `INK2R-2025P4`. */
  readonly form: string;
  readonly identity: string;
  readonly moment: SruMoment;
  readonly name: string | null;
  readonly fields: readonly SruField[];
}
