package digest_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/digest"
)

func items(keys ...string) (list []digest.Item) {
	for _, key := range keys {
		list = append(list, digest.Item{Key: key, Ref: "of-" + key, Text: key})
	}
	return list
}

func TestOfOrdersAndLeavesOutWhatIsEmpty(t *testing.T) {
	d := digest.Of(digest.Section{Kind: digest.Reported, Items: items("r")}, digest.Section{Kind: digest.Do}, digest.Section{Kind: digest.Decide, Items: items("v2", "v1", "v1")})
	want := digest.Digest{{Kind: digest.Decide, Items: items("v2", "v1", "v1")}, {Kind: digest.Reported, Items: items("r")}}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"r", "v1", "v2"}, d.Keys()); diff != "" {
		t.Error(diff)
	}
	if got := digest.Of(digest.Section{Kind: digest.Do}); len(got) != 0 || len(got.Keys()) != 0 {
		t.Error(got)
	}
}

func TestWithout(t *testing.T) {
	figures := digest.Item{Text: "23 faits"}
	d := digest.Of(digest.Section{Kind: digest.Decide, Items: items("a/open", "b/open")}, digest.Section{Kind: digest.Do, Items: items("t/late")},
		digest.Section{Kind: digest.Reported, Items: []digest.Item{figures}})
	for name, tc := range map[string]struct {
		seen, done []string
		want       digest.Digest
	}{
		"nothing seen": {nil, nil, d},
		"seen and done": {[]string{"a/open", "gone"}, []string{"of-t/late"},
			digest.Digest{{Kind: digest.Decide, Items: items("b/open")}, {Kind: digest.Reported, Items: []digest.Item{figures}}}},
		"another state of what was seen": {[]string{"a/soon", "b/soon", "t/free"}, nil, d},
		"all seen: figures stay":         {d.Keys(), nil, digest.Digest{{Kind: digest.Reported, Items: []digest.Item{figures}}}},
	} {
		if diff := cmp.Diff(tc.want, d.Without(tc.seen, tc.done)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if len(d[0].Items) != 2 {
		t.Error("what was left out is gone from the digest itself")
	}
}

// Nothing is lost or told twice by cutting, and what is shown fits on a phone.
func TestShort(t *testing.T) {
	kinds := digest.Kinds()
	for sections := range len(kinds) + 1 {
		var all []digest.Section
		total := 0
		for i, kind := range kinds[:sections] {
			s := digest.Section{Kind: kind}
			for n := range i + 1 {
				s.Items = append(s.Items, digest.Item{Key: fmt.Sprint(kind, n)})
			}
			all, total = append(all, s), total+i+1
		}
		d := digest.Of(all...)
		rows, rest := d.Short(digest.Rows, digest.Each)
		told, lines := 0, len(rows)
		for _, row := range rows {
			told += len(row.Items) + row.More
			if len(row.Items) > digest.Each || len(row.Items) == 0 {
				t.Errorf("%d items on a line", len(row.Items))
			}
		}
		for _, s := range rest {
			told += len(s.Items)
		}
		if len(rest) > 0 {
			lines++
		}
		if told != total || lines > digest.Rows {
			t.Errorf("%d sections: %d items of %d on %d lines", sections, told, total, lines)
		}
		if cut := d.Cut(digest.Rows, digest.Each); cut != (sections > digest.Each) {
			t.Errorf("%d sections: cut is %t", sections, cut)
		}
	}
}
