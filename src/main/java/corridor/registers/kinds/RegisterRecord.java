package corridor.registers.kinds;

/** What an entry says beside its title, its summary and what it is sorted under. */
public sealed interface RegisterRecord
        permits PolicyInstrument,
                Programme,
                Commitment,
                Scheme,
                Certification,
                HelpPoint,
                Situation,
                ExternalFund,
                Barrier {}
