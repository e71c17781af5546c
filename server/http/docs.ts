import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { DOCS } from "./access.ts";
import { withAnswers } from "./answer-docs.ts";
import type { HttpServer } from "./server.ts";

/** OpenAPI of every route, at `/api/docs` for whoever is signed in: read from the schemas that guard them. */
export async function registerDocs(app: HttpServer): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Evenhand",
        description: "Sign in with a link's token at `POST /api/join`; the session cookie does the rest.",
        version: "1",
      },
    },
    transform: withAnswers,
  });
  await app.register(swaggerUi, {
    routePrefix: DOCS,
    // Its pages need their own pictures besides what our policy lets through; nothing goes to other sites.
    staticCSP: {
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": ["'self'", "data:"],
      "font-src": "'self'",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "frame-ancestors": "'none'",
      "form-action": "'self'",
    },
    uiConfig: { validatorUrl: null, layout: "BaseLayout" },
  });
}
