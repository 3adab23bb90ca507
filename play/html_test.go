package play_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/stage"
	"tocsin/storage"
)

// TestHTML: what has HTML of its own is heard as its Markdown, also corrected, and
// members see both.
func TestHTML(t *testing.T) {
	p := mustPlay(t, "-html")
	const agenda, list = "### Ordre du jour\n\n1. `loyer` : 12\u00a0%\n2. <divers>", "<h3>Ordre du jour</h3><ol><li><code>loyer</code> : 12\u00a0%</li><li>&lt;divers&gt;</li></ol>"
	heard := p.mustPost(p.sealed,
		storage.Outgoing{Op: storage.Say, Text: agenda, HTML: list},
		storage.Outgoing{Op: storage.Say, Text: "Un seul `mot`", HTML: "<p>Un seul <code>mot</code></p>"},
		storage.Outgoing{Op: storage.Say, Text: "**Fini**", HTML: "<strong>Fini</strong>", Edits: storage.Txn(fmt.Sprint("post ", p.posts+1), 0)},
	)
	const want = "bot: ### Ordre du jour\n\n    1. `loyer` : 12 %\n    2. <divers>\nbot: Un seul `mot`\nbot corrige: **Fini**"
	if diff := cmp.Diff(want, heard); diff != "" {
		t.Errorf("heard otherwise (-written +heard):\n%s", diff)
	}
	_, seen := p.mustSee("bruno", p.sealed, func(s stage.Seen) bool { return s.HTML == list })
	if seen.Body != agenda || !seen.Decrypted {
		t.Errorf("bruno sees %+v", seen)
	}
	p.mustSee("bruno", p.sealed, func(s stage.Seen) bool { return s.Edits(seen.ID) && s.HTML == "<strong>Fini</strong>" })
}
