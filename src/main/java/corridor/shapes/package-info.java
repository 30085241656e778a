/**
 * Small records whose components say how they are typed, checked, shown, compared and exchanged as a table. A kind is one
 * Java record; nothing here knows what it is about.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "ui", "taxonomy", "actors"})
@org.jspecify.annotations.NullMarked
package corridor.shapes;
