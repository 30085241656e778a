package corridor.practices.reviews;

import corridor.practices.reviews.Balance.Choice;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sharing the seats of rounds out among reviewers, for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/reviews/rounds/balance")
@Tag(name = "Reviews")
class SeatApi {

    private static final int MOST_SEATS = 5_000;

    private final Seating seating;

    SeatApi(Seating seating) {
        this.seating = seating;
    }

    @GetMapping
    @Operation(
            summary = "Who would sit where if all open rounds were filled in balance",
            description = "Nothing is written; send the list, or part of it, to offer the seats.")
    List<Choice> propose(@Parameter(hidden = true) Frame frame) {
        return seating.propose(frame.reader()).orThrow();
    }

    @PostMapping
    @Operation(
            summary = "Offer seats",
            description =
                    "At most 5,000. Each is judged by itself; the answer has one line for each, in the same order, with "
                            + "the number of the part or the code of the refusal.")
    List<Offered> offer(@Parameter(hidden = true) Frame frame, @RequestBody List<Wanted> wanted) {
        if (wanted.size() > MOST_SEATS) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "size"));
        }
        List<Choice> choices = wanted.stream()
                .map(one -> new Choice(one.review(), seat(one.seat()), one.person()))
                .toList();
        return seating.offer(frame.reader(), choices).stream().map(Offered::of).toList();
    }

    private static Seat seat(String code) {
        return Arrays.stream(Seat.values())
                .filter(one -> one.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "seat")));
    }

    /** A seat to offer. */
    record Wanted(long review, String seat, long person) {}

    /** What became of an offer. */
    record Offered(@Nullable Long part, @Nullable String refusal) {

        static Offered of(Outcome<Long> outcome) {
            return switch (outcome) {
                case Outcome.Done<Long>(Long part) -> new Offered(part, null);
                case Outcome.Refused<Long>(Refusal refusal) -> new Offered(null, refusal.code());
            };
        }
    }
}
