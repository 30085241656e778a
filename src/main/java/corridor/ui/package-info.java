/**
 * The frame around every page: language, messages, navigation, errors, small components. Areas contribute navigation
 * through {@link NavigationEntry}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access"})
@org.jspecify.annotations.NullMarked
package corridor.ui;
