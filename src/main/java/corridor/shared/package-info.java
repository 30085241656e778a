/** Value types that every module speaks: languages, texts, countries, references, refusals. No behaviour of an area. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package corridor.shared;
