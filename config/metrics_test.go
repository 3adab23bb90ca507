package config

import (
	"strings"
	"testing"
)

func TestMetricsStayOnThisMachine(t *testing.T) {
	for address, right := range map[string]bool{
		"127.0.0.1:9464": true, "127.0.0.9:1": true, "[::1]:9464": true,
		"0.0.0.0:9464": false, ":9464": false, "192.168.1.2:9464": false, "localhost:9464": false, "127.0.0.1": false,
		"127.0.0.1:0": false, "127.0.0.1:70000": false, "9464": false, "[::]:9464": false, "example.org:80": false,
	} {
		c, err := Parse("config.yaml", []byte("homeserver: https://example.org\nuser: tocsin\nmetrics: \""+address+"\"\n"), nil)
		wrong := err != nil && strings.Contains(err.Error(), "metrics: is not an address of this machine alone")
		if wrong == right || right && c.Metrics != address && err == nil {
			t.Errorf("%s: %q, %v", address, c.Metrics, err)
		}
	}
}
