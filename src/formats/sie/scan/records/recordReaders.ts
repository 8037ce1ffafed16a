/** Every record of SIE 4B §12: how many fields it has, where in the file it stands, and who reads it. */
import { readRow } from "../row.ts";
import type { Scan } from "../scan.ts";
import { readVoucher } from "../voucher.ts";
import * as balances from "./balances.ts";
import * as chart from "./chart.ts";
import * as identification from "./identification.ts";
import * as marks from "./marks.ts";

export interface RecordReader {
  readonly read: (scan: Scan) => void;
  /** 0 when the reader looks after extra fields itself. */
  readonly mostFields: number;
  /** The group of §5.12: 1 flag, 2 identification, 3 chart, 4 balances and vouchers; 0 stands anywhere. */
  readonly group: number;
  readonly isSingle: boolean;
}

const single = (group: number, mostFields: number, read: (scan: Scan) => void): RecordReader => ({
  read,
  mostFields,
  group,
  isSingle: true,
});
const repeated = (group: number, mostFields: number, read: (scan: Scan) => void): RecordReader => ({
  read,
  mostFields,
  group,
  isSingle: false,
});

/** By label without `#`. */
export const recordReaders: ReadonlyMap<string, RecordReader> = new Map([
  ["FLAGGA", single(1, 1, marks.readFlagga)],
  ["KSUMMA", repeated(0, 1, marks.readKsumma)],
  ["PROGRAM", single(2, 2, identification.readProgram)],
  ["FORMAT", single(2, 1, marks.readFormat)],
  ["GEN", single(2, 2, identification.readGen)],
  ["SIETYP", single(2, 1, marks.readSietyp)],
  ["PROSA", repeated(2, 1, identification.readProsa)],
  ["FTYP", single(2, 1, identification.readFtyp)],
  ["FNR", single(2, 1, identification.readFnr)],
  ["ORGNR", single(2, 3, identification.readOrgnr)],
  ["BKOD", single(2, 1, identification.readBkod)],
  ["ADRESS", single(2, 4, identification.readAdress)],
  ["FNAMN", single(2, 1, identification.readFnamn)],
  ["RAR", repeated(2, 3, identification.readRar)],
  ["TAXAR", single(2, 1, identification.readTaxar)],
  ["OMFATTN", single(2, 1, identification.readOmfattn)],
  ["KPTYP", single(2, 1, identification.readKptyp)],
  ["VALUTA", single(2, 1, identification.readValuta)],
  ["KONTO", repeated(3, 2, chart.readKonto)],
  ["KTYP", repeated(3, 2, chart.readKtyp)],
  ["ENHET", repeated(3, 2, chart.readEnhet)],
  ["SRU", repeated(3, 2, chart.readSru)],
  ["DIM", repeated(3, 2, chart.readDim)],
  ["UNDERDIM", repeated(3, 3, chart.readUnderdim)],
  ["OBJEKT", repeated(3, 3, chart.readObjekt)],
  ["IB", repeated(4, 4, balances.readBalance)],
  ["UB", repeated(4, 4, balances.readBalance)],
  ["RES", repeated(4, 4, balances.readBalance)],
  ["OIB", repeated(4, 5, balances.readObjectBalance)],
  ["OUB", repeated(4, 5, balances.readObjectBalance)],
  ["PSALDO", repeated(4, 6, balances.readPeriodBalance)],
  ["PBUDGET", repeated(4, 6, balances.readPeriodBalance)],
  ["VER", repeated(4, 0, readVoucher)],
  ["TRANS", repeated(4, 0, readRow)],
  ["RTRANS", repeated(4, 0, readRow)],
  ["BTRANS", repeated(4, 0, readRow)],
]);
