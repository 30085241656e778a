/** Practices as their owners write them: a form in five steps that saves itself, and where each one stands. */
@org.jspecify.annotations.NullMarked
package corridor.practices.submissions;
