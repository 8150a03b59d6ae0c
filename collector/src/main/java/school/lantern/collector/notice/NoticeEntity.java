package school.lantern.collector.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One text of one version of a notice; never changed, only followed by another version. */
@Entity
@Table(name = "notice")
@IdClass(NoticeEntity.Key.class)
class NoticeEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String audience = "";
  @Id int version;
  @Id String language = "";

  @Column(columnDefinition = "text")
  String body = "";

  /** Epoch milliseconds. */
  @Column(name = "written_at")
  long writtenAt;

  @Column(name = "written_by")
  String writtenBy = "";

  /**
   * What makes a row unique.
   *
   * @param site the school
   * @param audience for whom
   * @param version 1, 2, 3 …
   * @param language such as {@code "en"}
   */
  record Key(String site, String audience, int version, String language) implements Serializable {}
}
