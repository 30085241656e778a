/**
 * Who may do what, and who may see what: roles and the table of rights, audience labels and the one rule of sight. Pure
 * rules; where a reader comes from is the business of the edge.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package corridor.access;
