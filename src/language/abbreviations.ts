/** Written before a name or number: the full stop after these never ends a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen lt col capt cmdr maj sgt cpl adm brig sen rep reps sens gov hon rev fr pres amb sec st ' +
    'supt insp messrs vs no nos art arts sec vol ch fig figs eq para paras p pp ed eds cf approx est ca viz al'
  ).split(' '),
)

/** May stand within a sentence or end it. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'co corp inc ltd llc llp plc bros cos jr sr esq etc dept univ assn assoc intl natl gmbh ag s.a n.v pty bhd pte ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ave blvd rd hwy ft mt ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont ' +
    'neb nev okla ore pa penn tenn tex va vt wash wis wyo d.c a.m p.m'
  ).split(' '),
)

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those It Its He His She Her They Their We Our You Your I My There Here In On At By For ' +
    'From With Without Under After Before During Since Until While When Where As If But And Or So Yet Nor However ' +
    'Although Though Because Despite Meanwhile Moreover Further Furthermore Instead Still Also Then Thus Such Some ' +
    'Many Most Both All Any Each Other Another No Not Now Last Earlier Later What Who Why How To Among Between ' +
    'According Officials Analysts Experts Critics More Two Three Several Once Through Over Only One Nearly About ' +
    'Government Lawmakers Sources Asked Speaking Today Yesterday'
  ).split(' '),
)

/** After "U.S." these belong to a name ("U.S. Department of ..."), whatever follows them. */
export const AGENCY_WORDS: ReadonlySet<string> = new Set(
  (
    'Department Departments Congress Senate House Senator Senators Representative President Vice Secretary Treasury ' +
    'Commerce State Justice Defense Trade Supreme District Court Circuit Attorney Army Navy Air Marine Marines Coast ' +
    'Central Federal National Agency Ambassador Embassy Mission Government Administration Bureau Office Customs Food ' +
    'Securities Special Deputy Assistant Under Undersecretary Chief General Steel Capitol Constitution Code Customs ' +
    'Cyber Strategic Pacific Environmental Geological Postal Space Northern Southern European Africa Indo Nuclear ' +
    'Fish Forest Patent Census Export International Global Chamber Open Bank Banks Dollar Treasuries Export Energy ' +
    'Health Homeland Immigration Interior Labor Agriculture Education Transportation Veterans Intelligence Small'
  ).split(' '),
)

/** Verbs that, right behind a name, make it the subject of a new sentence ("in the U.S. Huawei said ..."). */
export const SUBJECT_VERBS: ReadonlySet<string> = new Set(
  (
    'said says has had is was were are will would could may might can should did does do have told added announced ' +
    'denied rejected accused warned called urged asked wants plans plans began also declined responded argued noted'
  ).split(' '),
)
