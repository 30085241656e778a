/**
 * Tells open browsers that something changed. A change is announced through PostgreSQL in its own transaction, so that
 * every node hears of it; each node writes what is new once for each language and hands it to all who look on.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "ui"})
@org.jspecify.annotations.NullMarked
package corridor.live;
