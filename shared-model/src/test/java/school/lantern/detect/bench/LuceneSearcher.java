package school.lantern.detect.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.NoOutputs;
import org.apache.lucene.util.fst.Util;

/** Lucene's finite state transducer, walked from each word on. */
final class LuceneSearcher implements Searcher {
  private final FST<Object> states;

  LuceneSearcher(Collection<String> phrases) {
    try {
      NoOutputs outputs = NoOutputs.getSingleton();
      FSTCompiler<Object> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, outputs).build();
      IntsRefBuilder letters = new IntsRefBuilder();
      for (String phrase : new TreeSet<>(phrases)) {
        compiler.add(Util.toUTF16(phrase, letters), outputs.getNoOutput());
      }
      this.states = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    } catch (IOException impossible) {
      throw new UncheckedIOException("all of it is in memory", impossible);
    }
  }

  @Override
  public void search(String text, Hits hits) {
    FST.BytesReader reader = states.getBytesReader();
    FST.Arc<Object> arc = new FST.Arc<>();
    int length = text.length();
    try {
      int word = 0;
      while (word < length) {
        states.getFirstArc(arc);
        int at = word;
        while (at < length && states.findTargetArc(text.charAt(at), arc, arc, reader) != null) {
          at++;
          if (arc.isFinal() && (at == length || text.charAt(at) == ' ')) {
            hits.hit(word, at);
          }
        }
        int space = text.indexOf(' ', word);
        word = space < 0 ? length : space + 1;
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("all of it is in memory", impossible);
    }
  }
}
