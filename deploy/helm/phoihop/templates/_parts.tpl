{{- define "phoihop.labels" -}}
app.kubernetes.io/name: phoihop
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end }}

{{- define "phoihop.image" -}}
image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  readOnlyRootFilesystem: true
  allowPrivilegeEscalation: false
  capabilities: { drop: [ALL] }
volumeMounts:
  - { name: data, mountPath: /data }
  - { name: tmp, mountPath: /tmp }
  - { name: files, mountPath: /files, readOnly: true }
envFrom:
  - secretRef: { name: {{ .Values.secret }} }
{{- end }}

{{- /* In the pod itself: a changed setting brings new pods, and the job has the new ones before any other has. */ -}}
{{- define "phoihop.settings" -}}
{{- if not .Values.settings.S3_ENDPOINT }}
{{- fail "settings.S3_ENDPOINT is needed: a pod's folder goes with the pod, and documents with it" }}
{{- end }}
{{- /* A pod that lacked one of these would make its own, and lose it with its folder. */ -}}
{{- range list "DATABASE_URL" "SESSION_SECRET" "SECRETS_KEY" }}
- { name: {{ . }}, valueFrom: { secretKeyRef: { name: {{ $.Values.secret }}, key: {{ . }} } } }
{{- end }}
{{- /* METRICS_HOST: of the pods alone; no service and no ingress leads there. */ -}}
{{- $own := dict "METRICS_PORT" "9464" "METRICS_HOST" "0.0.0.0" "SIGNING_KEY_FILE" "/files/signing-key.pem" }}
{{- range $name, $value := merge $own .Values.settings }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

{{- define "phoihop.pod" -}}
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  fsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
automountServiceAccountToken: false
# Addresses of the namespace's services are no settings, whatever their names are.
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  - { name: data, emptyDir: {} }
  - { name: tmp, emptyDir: {} }
  - { name: files, secret: { secretName: {{ .Values.files }}, defaultMode: 0440 } }
{{- end }}
