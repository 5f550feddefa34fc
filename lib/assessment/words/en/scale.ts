/** Words of ratings, distances, sides and progress, wherever they are shown. */
export const scale = {
  distance: {
    close: "close together",
    some: "somewhat apart",
    wide: "far apart",
    split: "split"
  },
  distanceMeaning: {
    close: "disagreement up to .45",
    some: "disagreement above .45, up to .6",
    wide: "disagreement above .6, up to .8",
    split: "disagreement above .8"
  },
  disagreement: "Disagreement",
  disagreementMeaning:
    "0 when all who rated gave the same rating, 1 when half of them stand at each end of the scale: one less Blair and Lacy’s concordance l² (2000). “Unsure” lies on no scale and does not count.",
  between: (better: string, worse: string) => `between ${better} and ${worse}`,
  notAnswered: "not answered",
  noMedian: "nobody rated it",
  otherFamilies: "Others",
  otherFamiliesMeaning: "Role families of fewer than three people are never shown apart.",
  strengths: "Strengths",
  practicesToContinue: "Practices to continue",
  gaps: "Gaps",
  urgentGaps: "Urgent gaps",
  differences: "Differences of opinion",
  unknowns: "Not known to the team",
  progress: {
    met: "met",
    on_course: "on course",
    behind: "behind",
    not_yet_known: "not yet known"
  },
  status: {
    not_started: "not started",
    under_way: "under way",
    done: "done",
    dropped: "dropped"
  },
  change: {
    better: "better",
    same: "the same",
    worse: "worse",
    not_comparable: "not comparable"
  },
  changeReason: {
    not_asked_earlier: "was not asked, or meant another thing, in the earlier year",
    no_rating_earlier: "has no rating in the earlier year",
    no_rating_later: "has no rating in the later year"
  },
  progressReason: {
    no_figure: "no figure since the baseline is published yet",
    withheld: "the figure is hidden, to protect students"
  },
  direction: {
    too_good: "the rating is better than the figure",
    too_bad: "the rating is worse than the figure"
  },
  setAside: {
    same_again: "the same answers again",
    superseded: "superseded by a later hand-in of the same member",
    conflicting: "other answers under the same hand-in: ask the member"
  }
};

export type ScaleWords = typeof scale;
