package corridor.demo;

import org.springframework.stereotype.Component;

/** Records what was presented in the curated sessions. */
@Component
class PitchLoader {

    void load(long session, ShowingFile file) {
        file.pitches().forEach(one -> {});
    }
}
