/** Texts for paper: one booklet, whoever writes it and whatever it is written as. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package corridor.printing;
