package corridor.accounts;

import corridor.settings.Period;
import corridor.settings.Period.Group;
import corridor.settings.Period.Unit;
import corridor.settings.PeriodPart;
import corridor.settings.Periods;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long accounts are kept that nobody uses, what happened at the doors of all, and invitations that nobody took up. */
@Component
class AccountPeriods implements PeriodPart {

    private static final Period SIGN_INS = new Period("accounts.sign-ins", Group.RETENTION, Unit.DAYS, 30, 1_095, 180);

    private static final Period INVITATIONS =
            new Period("accounts.invitations", Group.RETENTION, Unit.DAYS, 14, 730, 180);

    private final Periods periods;
    private final Period unused;
    private final Period notice;

    AccountPeriods(Periods periods, RetentionSettings settings) {
        this.periods = periods;
        this.unused = new Period("accounts.unused", Group.RETENTION, Unit.DAYS, 180, 1_825, (int)
                settings.unused().toDays());
        this.notice = new Period("accounts.unused-notice", Group.RETENTION, Unit.DAYS, 14, 180, (int)
                settings.unusedNotice().toDays());
    }

    @Override
    public List<Period> periods() {
        return List.of(unused, notice, SIGN_INS, INVITATIONS);
    }

    /** After which the owner of an unused account is told that it will be closed; zero: never. */
    Duration unused() {
        return Duration.ofDays(periods.of(unused));
    }

    /** How long they have from then on to sign in and keep it. */
    Duration unusedNotice() {
        return Duration.ofDays(periods.of(notice));
    }

    /** How long an invitation waits for an account. */
    Duration invitations() {
        return Duration.ofDays(periods.of(INVITATIONS));
    }

    /** How long sign-ins are listed. */
    Duration signIns() {
        return Duration.ofDays(periods.of(SIGN_INS));
    }
}
