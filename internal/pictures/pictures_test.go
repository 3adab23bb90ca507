package pictures

import (
	"html/template"
	"strings"
	"testing"
)

// TestPageTrustsTheBotAlone: what members write is text; what the bot sent is put in as it is.
func TestPageTrustsTheBotAlone(t *testing.T) {
	page, err := Page(Phone{Room: "Liège <1>", Members: 3, Messages: []Message{
		{From: "Alice", Text: "<script>x</script>", At: "14:00"},
		{From: "Tocsin", Bot: true, HTML: template.HTML("<strong>N° 1</strong>"), Reactions: []string{"✅"}},
		{From: "Tocsin", Bot: true, Poll: &Poll{Question: "Quand <?>", Choices: []Choice{{Text: "lundi", Taps: 2, Share: 100}}, Taps: 2, Ended: true}},
		{From: "Bruno", Removed: true, Text: "secret"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"&lt;script&gt;x&lt;/script&gt;", "<strong>N° 1</strong>", "✅ 1", "Quand &lt;?&gt;", "Sondage clos", "Message effacé", "Liège &lt;1&gt;",
	} {
		if !strings.Contains(string(page), want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	for _, not := range []string{"<script>x", "secret"} {
		if strings.Contains(string(page), not) {
			t.Errorf("%q is on the page", not)
		}
	}
}
