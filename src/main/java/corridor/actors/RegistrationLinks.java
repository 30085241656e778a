package corridor.actors;

/** Makes the address by which one who was invited opens an account; provided by the module that keeps accounts. */
@FunctionalInterface
public interface RegistrationLinks {

    /** The path of a link that works once, for one who reads the letters to this address. */
    String path(String email);
}
