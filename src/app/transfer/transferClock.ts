/**
 * Port: the only clock that transfers read. Moments are the database's, the same for every process; spans are measured
 * by a clock that never runs slower than time does, also while the machine sleeps.
 */
export interface TransferClock {
  /** Asks the database. */
  now(): Promise<Date>;
  /** Counts up from any start. */
  monotonicMs(): number;
  /** Waits, or throws the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
