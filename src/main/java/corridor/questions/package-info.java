/**
 * Versioned sets of questions, answers to them, their forms and checks: one engine for calls, inquiries, appraisals and
 * discussions. Whoever asks keeps the answers.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "ui", "audit", "workflow", "archives", "taxonomy", "actors"})
@org.jspecify.annotations.NullMarked
package corridor.questions;
