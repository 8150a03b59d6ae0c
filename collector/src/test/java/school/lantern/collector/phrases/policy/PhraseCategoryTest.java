package school.lantern.collector.phrases.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that people read. */
class PhraseCategoryTest {

  @Test
  void eachHasANameOfItsOwn() {
    List<String> names = Arrays.stream(PhraseCategory.values()).map(PhraseCategory::title).toList();
    assertThat(names).doesNotHaveDuplicates().contains("Self-harm", "Sharing images", "Other");
    assertThat(names).noneMatch(name -> name.contains("_"));
  }
}
