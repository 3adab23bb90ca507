package i18n

import (
	"errors"
	"fmt"

	"gopkg.in/yaml.v3"
)

var errTexts = errors.New("a language is a list of keys with a text each")

// readTexts reads the file of a language. It walks the nodes itself: decoding into a map compares
// each key with all others, which was most of the time in which the program starts.
func readTexts(file []byte) (map[string]string, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(file, &root); err != nil {
		return nil, err
	}
	if len(root.Content) != 1 || root.Content[0].Kind != yaml.MappingNode {
		return nil, errTexts
	}
	nodes := root.Content[0].Content
	texts := make(map[string]string, len(nodes)/2)
	for i := 0; i+1 < len(nodes); i += 2 {
		key, text := nodes[i], nodes[i+1]
		if key.Kind != yaml.ScalarNode || text.Kind != yaml.ScalarNode || key.Tag != "!!str" || text.Tag != "!!str" {
			return nil, fmt.Errorf("line %d: %w", key.Line, errTexts)
		}
		if _, is := texts[key.Value]; is {
			return nil, fmt.Errorf("line %d: the key %q stands there twice", key.Line, key.Value)
		}
		texts[key.Value] = text.Value
	}
	return texts, nil
}
