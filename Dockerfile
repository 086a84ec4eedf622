# Chartbridge in a container: built in one stage, run in another as a user without rights. tools/dockerfile-steps.mjs runs these steps without an engine.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --no-audit --no-fund
COPY src src
RUN npx tsc -b
RUN npm prune --omit=dev --no-audit --no-fund
RUN mkdir data

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist/src dist/src
# What is read while running: R4's definitions.
COPY --from=build /build/src/validation/definitions src/validation/definitions
COPY --from=build --chown=node:node /build/data data
USER node
VOLUME /app/data
EXPOSE 8080
# Without authentication Chartbridge listens on loopback alone: run with --network host, or configure authentication and set CHARTBRIDGE_HOST=0.0.0.0.
CMD ["node", "dist/src/main.js", "serve"]
