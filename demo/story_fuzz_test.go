package demo

import "testing"

// FuzzStory: notes stand where they stood when a story is written, also a second time.
func FuzzStory(f *testing.F) {
	f.Add(storyFile)
	for _, text := range []string{"", "# seule\n", "-- room A: b --\n# avant\nb: un\n# après\n", "# a\n-- dm b --\nbot: x\n# c\n", "-- room A --\nb: un\n\n    # pas une note\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := readStory(text)
		if err != nil {
			return
		}
		written := s.weave(s.Conversation)
		again, err := readStory(written)
		if err != nil {
			t.Fatalf("%q is written as %q, which is not read: %v", text, written, err)
		}
		if twice := again.weave(again.Conversation); twice != written {
			t.Errorf("%q is written %q, then %q", text, written, twice)
		}
	})
}
