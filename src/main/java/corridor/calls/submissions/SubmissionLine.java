package corridor.calls.submissions;

import corridor.calls.CallView;
import org.jspecify.annotations.Nullable;
import corridor.shared.LocalizedText.Rendering;

/** A submission in the list of one of its authors. */
public record SubmissionLine(Submission submission, Rendering call, CallView.@Nullable Box box) {}
