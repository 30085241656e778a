/** What organisations offer each other and need of each other, and how an offer and a need are brought together. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package corridor.exchange;
