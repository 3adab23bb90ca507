package taxonomy_test

import (
	"regexp"
	"testing"

	"tocsin/collective/taxonomy"
)

func TestTasks(t *testing.T) {
	terms := taxonomy.Terms(taxonomy.Task)
	if len(terms) != 11 {
		t.Errorf("%d tasks", len(terms))
	}
	for _, term := range terms {
		if !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(term.Slug) {
			t.Errorf("slug %q", term.Slug)
		}
		for _, language := range []string{"fr", "nl", "de", "en"} {
			if term.Names[language] == "" {
				t.Errorf("%s has no name in %s", term.Slug, language)
			}
		}
		if found, ok := taxonomy.Find(taxonomy.Task, term.Slug); !ok || found.Names["nl"] != term.Names["nl"] {
			t.Errorf("%s is not found", term.Slug)
		}
	}
	if _, ok := taxonomy.Find(taxonomy.Task, "banque"); ok {
		t.Error("a service is found among the tasks")
	}
	if len(taxonomy.Terms("nothing")) != 0 {
		t.Error("an unknown dimension has terms")
	}
}
