import { bands, type Band } from "../canon/bands.js";

/** A band, or neighbours put together because one alone is too small; `all` where every band is hidden. */
export type PieceBand = Band | "under_chronic" | "not_satisfactory" | "chronic" | "all";

/** A band's part of the students; a null share is hidden. */
export interface BandPiece {
  readonly band: PieceBand;
  readonly share: number | null;
}

/** A piece with its place in the stack, both 0 to 1, satisfactory from 0 upward. */
export interface PlacedPiece extends BandPiece {
  readonly from: number;
  readonly to: number;
}

/** Pieces in band order, end to end; hidden ones take in equal parts what the others leave. */
export function placePieces(pieces: readonly BandPiece[]): PlacedPiece[] {
  const sorted = [...pieces].sort((a, b) => order.indexOf(a.band) - order.indexOf(b.band));
  const known = sorted.reduce((sum, d) => sum + (d.share ?? 0), 0);
  const hidden = sorted.filter((d) => d.share === null).length;
  let from = 0;
  return sorted.map((piece) => {
    const to = from + (piece.share ?? Math.max(0, 1 - known) / hidden);
    const placed = { ...piece, from, to };
    from = to;
    return placed;
  });
}

export function pieceLabel(band: PieceBand): string {
  return joined[band] ?? bands.find((d) => d.band === band)?.label ?? band;
}

/** How a piece is painted: a band by its class, bands put together in stripes of two, a hidden one hatched. */
export function piecePaint({ band, share }: BandPiece): { class: string; fill?: string } {
  if (share === null || band === "all") return { class: "hatched", fill: "url(#hatch)" };
  return joined[band] ? { class: "piece", fill: `url(#${band})` } : { class: `piece band-${band}` };
}

const order: readonly PieceBand[] = [
  "all",
  "under_chronic",
  "satisfactory",
  "not_satisfactory",
  "at_risk",
  "chronic",
  "moderate_chronic",
  "severe_chronic"
];

const joined: Readonly<Partial<Record<PieceBand, string>>> = {
  under_chronic: "Satisfactory or at risk",
  not_satisfactory: "At risk or chronic",
  chronic: "Chronic, both bands",
  all: "All bands"
};
