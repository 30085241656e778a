package corridor.exchange.matching;

/** What must hold before an offer and a need are suggested to each other at all. */
public enum Condition {
    /** Both terms have a day in common that is not past. */
    TERM,
    /** Two organisations, neither of them the other's parent. */
    TWO_ORGANISATIONS,
    /** Each side may read the other's listing. */
    SIGHT,
    /** A theme or an ability in common. */
    SUBJECT,
    PLACE,
    /** Each is of a kind for which the other looks. */
    KIND,
    /** Neither is held back. */
    NOT_HELD
}
