package commands

import (
	"testing"
)

// TestEveryActIsUndoneOrHasAReason: whatever is recorded can be undone by others, or the member who
// tries reads why not.
func TestEveryActIsUndoneOrHasAReason(t *testing.T) {
	texts, known := MustTexts(t), undoings()
	for act, of := range recordedActs() {
		un, ok := known[act]
		switch {
		case !ok:
			t.Errorf("%s: can others undo it, and if not, why?", act)
		case (un.of == "") == (un.not == ""):
			t.Errorf("%s is put back, or has a reason: %+v", act, un)
		case un.not != "" && !texts.Knows("undo.not-"+un.not):
			t.Errorf("%s: no text says why: %s", act, un.not)
		case un.not == notItself && of.command != "" && act != undoAct && act != "free-task" && act != "free-mandate": // of who was forgotten
			t.Errorf("%s has a command, and is said to come by itself", act)
		case un.of != "" && of.nameless && act != "want-item":
			t.Errorf("%s has no name: undoing it must not give it one", act)
		}
	}
	for act := range known {
		if _, recorded := recordedActs()[act]; !recorded {
			t.Errorf("%s is never recorded", act)
		}
	}
	for _, un := range known {
		if un.of != "" && matterOf(un.of).put == nil {
			t.Errorf("nothing puts back a %s", un.of)
		}
	}
}
