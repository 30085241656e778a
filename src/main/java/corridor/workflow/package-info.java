/**
 * The one way to change any state. Each kind of record declares its table of transitions; one function runs them, and
 * nothing else writes a state column.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
@org.jspecify.annotations.NullMarked
package corridor.workflow;
