package corridor.calls.submissions;

import corridor.calls.CallView;
import corridor.shared.LocalizedText.Rendering;
import org.jspecify.annotations.Nullable;

/** A submission in the list of one of its authors. */
public record SubmissionLine(Submission submission, Rendering call, CallView.@Nullable Box box) {}
