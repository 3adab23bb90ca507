package i18n

import (
	"strings"
	"testing"
)

func TestLook(t *testing.T) {
	for _, names := range [][]string{
		{"Alice", "alice", "ALICE", "Аlice", "Αlice", "Alіce", "A l i c e", "Alice.", "Al\u200bice", "\u202eAlice", "Ａｌｉｃｅ", "𝐀𝐥𝐢𝐜𝐞", "A1ice", "Aiice", "Álicé", "A\u0301\u0301\u0301lice"},
		{"Chloé", "Chloe\u0301", "Chloe", "СhIоé"},
		{"Tocsin", "tocsin", "Тосsin", "Tocs1n", "T0csin", "Тоcsіn 🔔"},
		{"Bob", "ВОВ", "Bоb"},
	} {
		for _, name := range names {
			if Look(name) != Look(names[0]) {
				t.Errorf("%q looks like %q, and is %q", name, names[0], Look(name))
			}
		}
	}
	different := map[string]string{}
	for _, name := range []string{"Alice", "Bruno", "Chloé", "Dina", "Emil", "Farah", "Anna", "Hanna", "Membre 2", "Membre 3", "Membre 22", "שרה", "فرح", "木村", "🔔", "⚓", "Иван", "Tocsin"} {
		if other := different[Look(name)]; other != "" || Look(name) == "" {
			t.Errorf("%q looks like %q", name, other)
		}
		different[Look(name)] = name
	}
	if long := Look(strings.Repeat("é", 70_000)); len(long) != 70_000 {
		t.Error(len(long))
	}
}

// TestRightToLeftIsIsolated: the number beside a Hebrew title stays where it is.
func TestRightToLeftIsIsolated(t *testing.T) {
	c := mustLoad(t)
	for title, want := range map[string]string{"Hall": "Hall", "שלום 12": "\u2068שלום 12\u2069", "סلام\nb": "סلام\nb"} {
		if got := c.Text(French, "proposal.headline", Args{"number": 3, "kind": "Texte", "title": title}); !strings.HasSuffix(got, want) || strings.Count(got, "\u2068") != strings.Count(want, "\u2068") {
			t.Errorf("%q is %q", title, got)
		}
	}
}
