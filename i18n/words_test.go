package i18n

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

// families are the words among which each must mean one thing. Those of choices are
// a family for each method: « oui » is for in one vote and in consent in another.
func families() map[string][]string {
	all := map[string][]string{}
	for _, prefix := range []string{
		"name.", "kind.", "method.", "count.", "answer.", "option.", "detail.", "channel.", "mark.", "link.", "group.", "lang.",
		"telling.", "reporting.", "rereading.", "figure.", "dim.", "region.", "filing.", "printing.", "ledger.", "owning.", "spaced.", "digesting.", "converging.",
		"charting.", "unit.", "fixed.", "base.",
	} {
		all[prefix] = nil
	}
	for family, words := range assemblyWords() {
		for _, word := range words {
			all["of "+family] = append(all["of "+family], family+word)
		}
	}
	for _, aspect := range charter.Aspects() {
		all["of rules"] = append(all["of rules"], "aspect."+string(aspect))
	}
	for _, key := range charter.Others() {
		all["of rules"] = append(all["of rules"], "ruling."+string(key))
	}
	for _, kind := range decision.Kinds() {
		all["of rules"] = append(all["of rules"], "kind."+string(kind))
	}
	for _, method := range decision.Methods() {
		words := texts(method.Choices()...)
		if method.HasOptions() {
			words = append(words, texts(decision.Then, decision.And)...)
		}
		if method == decision.Dates {
			words = append(words, texts(decision.Yes, decision.IfNeedBe, decision.No)...)
		}
		for _, choice := range words {
			all[string(method)] = append(all[string(method)], "choice."+choice)
		}
	}
	return all
}

// assemblyWords are what members type about assemblies, by the prefix of their keys; other
// keys with such a prefix are texts.
func assemblyWords() map[string][]string {
	return map[string][]string{
		"act.":       {"open", "now", "pause", "resume", "close", "reopen", "move", "drop", "restore", "place", "once", "calendar", "sheet", "temperature"},
		"gathering.": texts(assembly.Kinds()...), "item.": {"next", "now", "defer", "drop"},
		"live.": {"speak", "point-of-order", "reply", "next", "next-item", "here", "undo-note", "pause", "resume"},
		"wish.": texts(assembly.Point, assembly.Reply), "note.": texts(assembly.NoteKinds()...),
		"presence.": texts(assembly.InPerson, assembly.Online, assembly.Absent), "need.": texts(assembly.Needs()...),
		"role.": append(texts(assembly.Roles()...), "draw"), "pv.": {"correct", "add", "remove", "approve", "file"},
		"task.": {"take", "release", "done", "drop", "reopen", "ask"}, "pledge.": {"named", "unnamed"},
		"deed.": texts(action.Kinds()...), "part.": texts(action.Roles()...), "refusing.": {"urgent", "paper", "total"},
		"step.": {"come", "stay", "carry", "leave", "need", "spare", "task", "propose", "decided", "ready", "start", "over", "evaluated", "back", "drop",
			"resume", "judge", "summary", "kind", "title", "text", "date", "place", "target", "campaign", "reports", "calendar", "sheet"},
		"signing.":   {"text", "diff", "open", "edit", "close", "reopen", "counted", "public", "withdraw", "sheet", "sheets", "list"},
		"promising.": {"kept", "partly", "broken", "moved", "dropped", "reopen", "proof", "new"}, "promised.": {"service", "to", "said", "proof", "action", "yesterday", "unknown"},
	}
}

// Members may use the words of every language at once: no word may mean two things.
func TestNoWordMeansTwoThings(t *testing.T) {
	c := mustLoad(t)
	for family, keys := range families() {
		if keys == nil {
			for _, key := range c.Keys(French) {
				if strings.HasPrefix(key, family) {
					keys = append(keys, key)
				}
			}
		}
		meanings := map[string]string{}
		for _, key := range keys {
			for _, lang := range Langs() {
				for _, word := range c.Words(lang, key) {
					folded := Fold(word)
					if before, ok := meanings[folded]; ok && before != key {
						t.Errorf("%s: %q means %s and %s", lang, word, before, key)
					}
					meanings[folded] = key
				}
			}
		}
		if len(meanings) == 0 {
			t.Errorf("no words for %s", family)
		}
	}
}

// longestPhrase is how many words commands look for at the most.
func longestPhrase(t *testing.T) int {
	t.Helper()
	code, err := os.ReadFile("../commands/vocabulary.go")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`const longestPhrase = ([0-9]+)`).FindSubmatch(code)
	if found == nil {
		t.Fatal("commands/vocabulary.go has no longestPhrase any more")
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWordsCanBeTyped(t *testing.T) {
	c, longest := mustLoad(t), longestPhrase(t)
	ofAssemblies := map[string]bool{}
	for family, words := range assemblyWords() {
		for _, word := range words {
			ofAssemblies[family+word] = true
		}
	}
	for _, key := range c.Keys(French) {
		group, _, _ := strings.Cut(key, ".")
		limit, listed := map[string]int{
			"name": 1, "kind": longest, "method": longest, "count": longest, "choice": 5, "answer": longest, "option": longest,
			"telling": longest, "reporting": longest, "rereading": longest, "figure": longest, "dim": longest, "region": longest, "filing": longest, "printing": longest, "ledger": longest, "digesting": longest, "converging": longest,
			"detail": longest, "channel": longest, "mark": longest, "link": longest, "group": longest, "lang": longest,
		}[group]
		if ofAssemblies[key] {
			limit = longest
		} else if !listed {
			continue
		}
		for _, lang := range Langs() {
			seen := map[string]bool{}
			for _, word := range c.Words(lang, key) {
				if n := len(strings.Fields(word)); n < 1 || n > limit {
					t.Errorf("%s, %s: %q is %d words, not 1 to %d", lang, key, word, n, limit)
				}
				if strings.Trim(word, " .,;:!?") != word {
					t.Errorf("%s, %s: %q has punctuation around it", lang, key, word)
				}
				if seen[word] {
					t.Errorf("%s, %s: %q is there twice", lang, key, word)
				}
				seen[word] = true
			}
		}
	}
}

// "!taal de" goes by the code as well as by the name.
func TestLanguageNamesDoNotHideCodes(t *testing.T) {
	c := mustLoad(t)
	for _, lang := range Langs() {
		for _, other := range Langs() {
			for _, word := range c.Words(lang, "lang."+string(other)) {
				if Has(Fold(word)) && Lang(Fold(word)) != other {
					t.Errorf("%s: %q names %s but is the code of another", lang, word, other)
				}
			}
		}
	}
}
