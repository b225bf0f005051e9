/** Half hours in a week. Slot 0 is Monday 00:00 to 00:30, slot 335 Sunday 23:30 to 24:00, in local time. */
export const slotsPerWeek = 336;
const slotsPerDay = 48;
const bytes = slotsPerWeek / 8;

/** Part of a day, '15:00' to '16:30'; `to` may be '24:00'. Hours are whole or half. */
export interface Window {
  /** ISO: 1 is Monday, 7 is Sunday. */
  day: number;
  from: string;
  to: string;
}

/** The half hours of a week that somebody has free. Never changes. */
export class Weekly {
  static readonly empty = new Weekly(new Uint8Array(bytes));

  /** Slot s is bit s & 7 of byte s >> 3. */
  private constructor(private readonly bits: Uint8Array) {}

  /** @param slots numbers from 0 to 335 @throws RangeError for any other */
  static fromSlots(slots: Iterable<number>): Weekly {
    const bits = new Uint8Array(bytes);
    for (const slot of slots) {
      if (!Number.isInteger(slot) || slot < 0 || slot >= slotsPerWeek)
        throw new RangeError(`A slot is a whole number from 0 to ${slotsPerWeek - 1}, not ${slot}.`);
      bits[slot >> 3] = (bits[slot >> 3] as number) | (1 << (slot & 7));
    }
    return new Weekly(bits);
  }

  /** @throws RangeError that names what is wrong with a window */
  static fromWindows(windows: Iterable<Window>): Weekly {
    const slots: number[] = [];
    for (const { day, from, to } of windows) {
      if (!Number.isInteger(day) || day < 1 || day > 7)
        throw new RangeError(`A day is 1 (Monday) to 7 (Sunday), not ${day}.`);
      const [first, end] = [slotAt(from), slotAt(to)];
      if (end <= first) throw new RangeError(`A window ends after it begins: ${from}-${to} does not.`);
      for (let slot = first; slot < end; slot++) slots.push((day - 1) * slotsPerDay + slot);
    }
    return Weekly.fromSlots(slots);
  }

  /** @param packed the 42 bytes of `toBuffer` @throws RangeError for another length */
  static fromBuffer(packed: Uint8Array): Weekly {
    if (packed.length !== bytes)
      throw new RangeError(`A packed week has ${bytes} bytes, not ${packed.length}.`);
    return new Weekly(Uint8Array.from(packed));
  }

  /** @param hex the 84 digits of `toHex` */
  static fromHex(hex: string): Weekly {
    return Weekly.fromBuffer(Buffer.from(hex, 'hex'));
  }

  toBuffer(): Buffer {
    return Buffer.from(this.bits);
  }

  toHex(): string {
    return this.toBuffer().toString('hex');
  }

  has(slot: number): boolean {
    return (((this.bits[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 1;
  }

  /** In order. */
  slots(): number[] {
    return Array.from({ length: slotsPerWeek }, (_, slot) => slot).filter(slot => this.has(slot));
  }

  get count(): number {
    return this.slots().length;
  }

  /** The fewest windows that say the same, in order; none spans midnight. */
  windows(): Window[] {
    const windows: Window[] = [];
    for (const slot of this.slots()) {
      const day = Math.floor(slot / slotsPerDay) + 1;
      const from = timeOf(slot % slotsPerDay);
      const to = timeOf((slot % slotsPerDay) + 1);
      const last = windows.at(-1);
      if (last?.day === day && last.to === from) last.to = to;
      else windows.push({ day, from, to });
    }
    return windows;
  }

  /** What both have free. */
  and(other: Weekly): Weekly {
    return new Weekly(this.bits.map((byte, place) => byte & (other.bits[place] as number)));
  }

  /** The week turned by so many slots, later for positive ones; Sunday night runs into Monday. */
  turned(by: number): Weekly {
    return Weekly.fromSlots(
      this.slots().map(slot => (((slot + by) % slotsPerWeek) + slotsPerWeek) % slotsPerWeek),
    );
  }
}

/** '15:30' → 31. @throws RangeError for what is no half hour of a day */
function slotAt(time: string): number {
  const [, hour, minute] = /^(\d{1,2}):(00|30)$/.exec(time) ?? [];
  const slot = Number(hour) * 2 + (minute === '30' ? 1 : 0);
  if (hour === undefined || slot > slotsPerDay)
    throw new RangeError(`A time is a whole or half hour from 00:00 to 24:00, not ${time}.`);
  return slot;
}

const timeOf = (slot: number) => `${String(slot >> 1).padStart(2, '0')}:${slot & 1 ? '30' : '00'}`;
